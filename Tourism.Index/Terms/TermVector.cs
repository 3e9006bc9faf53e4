using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Tourism.Index.Terms;

/// <summary>
/// The terms of a chunk as a store keeps them: for each the 64-bit hash of its token and its impact in 255 steps, 9 bytes, by hash. A hash
/// needs no vocabulary that all writers share; among a million tokens two are taken for one with a chance of 1 in 37 million.
/// </summary>
internal static class TermVector
{
    private const int Size = sizeof(ulong) + 1;

    public static ulong Hash(string token) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(token.AsSpan()));

    /// <summary>The bytes of a chunk's terms.</summary>
    /// <param name="frequencies">How often each token occurs, by its hash, weighted by where it stands.</param>
    /// <param name="length">How many tokens the chunk has.</param>
    public static byte[] Encode(Dictionary<ulong, double> frequencies, double length)
    {
        ulong[] hashes = [.. frequencies.Keys];
        double[] weights = [.. frequencies.Values];
        Array.Sort(hashes, weights);
        var bytes = new byte[hashes.Length * Size];
        for (var index = 0; index < hashes.Length; index++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(index * Size), hashes[index]);
            bytes[index * Size + Size - 1] = (byte)Math.Max(1, Math.Round(Bm25.Impact(weights[index], length) / Bm25.LargestImpact * byte.MaxValue));
        }

        return bytes;
    }

    public static int Count(ReadOnlySpan<byte> bytes) => bytes.Length / Size;

    public static (ulong Hash, byte Impact) Read(ReadOnlySpan<byte> bytes, int index) =>
        (BinaryPrimitives.ReadUInt64LittleEndian(bytes[(index * Size)..]), bytes[index * Size + Size - 1]);
}
