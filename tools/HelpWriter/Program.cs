using LabGovernance.HelpPages;

if (args.Length != 2)
    throw new ArgumentException("Usage: HelpWriter FOLDER-OF-PAGES HELP-FILE");

var pages = Directory.GetFiles(args[0], "*.md").Order(StringComparer.Ordinal).Select(PageReader.Read).ToList();
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[1]))!);
File.WriteAllText(args[1], MamlFile.Of(pages));
