namespace Tourism.Tests;

/// <summary>Files of the repository that tests check.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Tourism.sln")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }
}
