using System.Buffers.Binary;
using System.IO.Compression;

namespace Tourism.RagApi.Caching.Redis;

/// <summary>How an entry stands in Redis: its length, then the entry compressed with Brotli where that makes it shorter, else as it is.</summary>
internal static class PackedPayload
{
    // The fastest: an answer shrinks to a third, and higher levels cost more than they save.
    private const int Quality = 1;
    private const int Window = 18;
    private const int LargestLength = 16 * 1024 * 1024;

    public static byte[] Pack(ReadOnlySpan<byte> payload)
    {
        var packed = new byte[sizeof(int) + payload.Length];
        BinaryPrimitives.WriteInt32LittleEndian(packed, payload.Length);
        if (BrotliEncoder.TryCompress(payload, packed.AsSpan(sizeof(int)), out var length, Quality, Window) && length < payload.Length)
        {
            return packed[..(sizeof(int) + length)];
        }

        payload.CopyTo(packed.AsSpan(sizeof(int)));
        return packed;
    }

    /// <exception cref="InvalidDataException">It was not packed by <see cref="Pack"/>.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        var length = packed.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(packed);
        var content = packed[Math.Min(sizeof(int), packed.Length)..];
        if (length == content.Length)
        {
            return content.ToArray();
        }

        var payload = new byte[length is >= 0 and <= LargestLength ? length : throw new InvalidDataException("The entry is not packed.")];
        return BrotliDecoder.TryDecompress(content, payload, out var written) && written == length
            ? payload
            : throw new InvalidDataException("The entry is not packed.");
    }
}
