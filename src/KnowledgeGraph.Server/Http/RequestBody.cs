using System.Buffers;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Http;

/// <summary>A request body in a rented buffer, counted while it arrives.</summary>
internal sealed class RequestBody : IDisposable
{
    // A promised length is not yet a sent one: room grows with what arrives, so that idle clients cannot reserve much.
    private const int MaxFirstSize = 64 * 1024;
    private const int FirstSize = 4 * 1024;

    private byte[] _buffer;
    private int _length;

    private RequestBody(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <exception cref="RequestRefusedException">More than <paramref name="maxBytes"/> came.</exception>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, int maxBytes)
    {
        if (request.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        var body = new RequestBody((int)Math.Min(request.ContentLength ?? FirstSize, MaxFirstSize) + 1);
        try
        {
            await body.FillAsync(request, maxBytes).ConfigureAwait(false);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task FillAsync(HttpRequest request, int maxBytes)
    {
        while (true)
        {
            if (_length == _buffer.Length)
            {
                Grow();
            }

            int read;
            try
            {
                // Kestrel ends the read itself when the client goes; a cancelled one would leave its reader in a bad state.
                read = await request.Body.ReadAsync(_buffer.AsMemory(_length), CancellationToken.None).ConfigureAwait(false);
            }
            catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
            {
                throw TooLarge(maxBytes);
            }

            if (read == 0)
            {
                return;
            }

            _length += read;
            if (_length > maxBytes)
            {
                throw TooLarge(maxBytes);
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private static RequestRefusedException TooLarge(int maxBytes) => new(new RequestFault(
        StatusCodes.Status413PayloadTooLarge, ErrorCodes.BodyTooLarge, $"The request body is larger than {maxBytes} bytes."));
}
