namespace Tourism.ServiceDefaults.Health;

/// <summary>Lets a service's own binary ask for a probe: the runtime images carry neither curl nor wget.</summary>
public static class Probe
{
    /// <summary>With <c>--probe URL</c> asks that address and gives the exit code (0 for a 2xx answer, else 1); null without it.</summary>
    public static async Task<int?> TryRunAsync(string[] args)
    {
        if (args is not ["--probe", var address])
        {
            return null;
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await client.GetAsync(new Uri(address));
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or UriFormatException or InvalidOperationException or NotSupportedException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }
}
