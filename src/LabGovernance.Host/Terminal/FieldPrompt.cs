using System.Collections;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace LabGovernance.Host.Terminal;

/// <summary>Asks for the value of each field, such as the mandatory parameters a command was not given.</summary>
internal sealed class FieldPrompt(Questioner questioner, Func<string, PSCredential> askCredential)
{
    private const string HelpRequest = "!?";

    public Dictionary<string, PSObject> Ask(string caption, string message, Collection<FieldDescription> fields)
    {
        questioner.RefuseWithoutTerminal($"{caption} {message} {string.Join(", ", fields.Select(field => field.Name))}".ReplaceLineEndings(" "));
        foreach (var line in new[] { caption, message }.Where(text => !string.IsNullOrEmpty(text)))
            questioner.ShowLine(line);
        if (fields.Any(field => !string.IsNullOrEmpty(field.HelpMessage)))
            questioner.ShowLine($"(Type {HelpRequest} for help.)");

        return fields.ToDictionary(field => field.Name, AskField, StringComparer.OrdinalIgnoreCase);
    }

    private PSObject AskField(FieldDescription field)
    {
        var type = TypeOf(field);
        var label = Choice.From(string.IsNullOrEmpty(field.Label) ? field.Name : field.Label, null).Label;
        return type.IsArray || type == typeof(IList)
            ? PSObject.AsPSObject(AskList(field, label, type.GetElementType() ?? typeof(string)))
            : AskOne(field, label, type, field.DefaultValue) ?? PSObject.AsPSObject(Empty(type));
    }

    private Array AskList(FieldDescription field, string label, Type element)
    {
        var values = new List<object?>();
        while (true)
        {
            var value = AskOne(field, string.Create(CultureInfo.InvariantCulture, $"{label}[{values.Count}]"), element, null);
            if (value is null)
                break;

            values.Add(LanguagePrimitives.ConvertTo(value, element, CultureInfo.CurrentCulture));
        }

        var list = Array.CreateInstance(element, values.Count);
        ((ICollection)values).CopyTo(list, 0);
        return list;
    }

    /// <returns>Null for an empty answer that no default replaces.</returns>
    private PSObject? AskOne(FieldDescription field, string label, Type type, PSObject? preset)
    {
        if (type == typeof(SecureString))
            return PSObject.AsPSObject(questioner.AskSecret($"{label}: "));
        if (type == typeof(PSCredential))
            return PSObject.AsPSObject(askCredential($"{label}: "));

        while (true)
        {
            var answer = questioner.Ask($"{label}: ");
            if (answer == HelpRequest && !string.IsNullOrEmpty(field.HelpMessage))
                questioner.ShowLine(field.HelpMessage);
            else if (answer.Length == 0)
                return preset;
            else if (LanguagePrimitives.TryConvertTo(answer, type, CultureInfo.CurrentCulture, out var value))
                return PSObject.AsPSObject(value);
            else
                questioner.ShowLine($"\"{answer}\" is not a value of the type {type.Name}.");
        }
    }

    private static object Empty(Type type) => type.IsValueType ? Activator.CreateInstance(type)! : "";

    private static Type TypeOf(FieldDescription field)
        => (string.IsNullOrEmpty(field.ParameterAssemblyFullName) ? null : Type.GetType(field.ParameterAssemblyFullName))
           ?? (LanguagePrimitives.TryConvertTo<Type>(field.ParameterTypeFullName, out var type) ? type : typeof(string));
}
