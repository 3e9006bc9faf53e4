using Tourism.Core;
using Tourism.Index;

namespace Tourism.RagApi.Caching;

/// <summary>
/// Identity of the code that makes answers: while a new build replaces an old one, both write into one Redis, and neither may give what the
/// other made. A build of the same sources has the same identity.
/// </summary>
internal static class BuildIdentity
{
    public static string Value { get; } = string.Join(
        ',', new[] { typeof(BuildIdentity), typeof(IIndexReader), typeof(ResourceNames) }.Select(type => type.Module.ModuleVersionId.ToString("N")));
}
