namespace Tourism.Bench;

/// <summary>Tells what a long command is at, beside the tables.</summary>
internal static class Step
{
    public static void Say(string text) => Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss} {text}");
}
