using StatusPage;

#pragma warning disable RS0030 // The only place that knows the terminal.
return await new Cli(Console.Out, Console.Error, TimeProvider.System).RunAsync(args);
