using System.CommandLine;

namespace Tourism.Bench;

/// <summary>Options that take several existing files.</summary>
internal static class FileOption
{
    public static Option<FileInfo[]> Create(string name, string description, bool required = false)
    {
        var option = new Option<FileInfo[]>(name) { Description = description, AllowMultipleArgumentsPerToken = true, Required = required };
        option.AcceptExistingOnly();
        return option;
    }
}
