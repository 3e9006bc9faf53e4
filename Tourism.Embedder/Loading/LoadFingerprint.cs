using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tourism.Core;
using Tourism.Index;

namespace Tourism.Embedder.Loading;

/// <summary>Tells loads that do the same: of the same files in the same state, with the same options and the same model.</summary>
internal static class LoadFingerprint
{
    public static string Of(LoadRequest request, EmbeddingModel model, int contentSchema)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, string.Create(CultureInfo.InvariantCulture, $"{contentSchema}|{model}|{request.Limit}|{string.Join(',', request.Domains.Select(domain => domain.ToWire()).Order())}"));
        foreach (var file in request.Files)
        {
            Append(hash, string.Create(CultureInfo.InvariantCulture, $"\n{file.Folder}/{file.Name}|{file.Length}|{file.ChangedUtc.Ticks}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
