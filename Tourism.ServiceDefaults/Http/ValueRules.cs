using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Tourism.ServiceDefaults.Http;

/// <summary>The rule for a value that could not even be read, from its declaration.</summary>
internal static class ValueRules
{
    /// <summary>A predicate such as <c>Must be a whole number.</c>; the declared range says more than the type.</summary>
    public static string Of(Type type, ICustomAttributeProvider? declaration)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return declaration?.GetCustomAttributes(typeof(RangeAttribute), inherit: true) is [RangeAttribute range, ..]
            ? range.FormatErrorMessage("")
            : type switch
            {
                { IsEnum: true } => $"Must be one of {string.Join(", ", WireEnumConverter.Names(type))}.",
                _ when type.GetCustomAttribute<DescriptionAttribute>() is { } description => $"Must be {description.Description}.",
                _ when type == typeof(string) => "Must be a text.",
                _ when type == typeof(bool) => "Must be true or false.",
                _ when type == typeof(int) || type == typeof(long) => "Must be a whole number.",
                _ when type == typeof(DateOnly) => "Must be a date such as 2027-04-10.",
                _ when type.IsPrimitive => "Must be a number.",
                _ when type.IsAssignableTo(typeof(IEnumerable)) => "Must be a list.",
                _ => "Must be an object.",
            };
    }
}
