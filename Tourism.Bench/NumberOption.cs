using System.CommandLine;

namespace Tourism.Bench;

/// <summary>Options that take a whole number of at least some value.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string description, int value, int least)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < least)
            {
                result.AddError($"{name} must be {least} or more.");
            }
        });
        return option;
    }
}
