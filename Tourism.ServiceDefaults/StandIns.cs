using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Tourism.ServiceDefaults;

/// <summary>Where the embedded stand-ins keep their files, and when they may be used at all.</summary>
public static class StandIns
{
    /// <summary><c>Tourism:DataDirectory</c>; by default <c>.data/</c> beside the solution, else below the content root.</summary>
    public static string DataDirectory(this WebApplicationBuilder builder)
    {
        var configured = builder.Configuration["Tourism:DataDirectory"];
        return Path.GetFullPath(string.IsNullOrWhiteSpace(configured)
            ? Path.Combine(SolutionDirectory(builder.Environment.ContentRootPath) ?? builder.Environment.ContentRootPath, ".data")
            : configured);
    }

    /// <summary>
    /// This version has the embedded stores only. In Production a missing connection string stops the start unless
    /// <c>Tourism:AllowEmbedded</c> is true, and so does a given one, which nothing would use; in Development a given one is a warning.
    /// </summary>
    /// <exception cref="InvalidOperationException">The message names the key.</exception>
    public static void RequireStandInAllowed(this WebApplicationBuilder builder, string resource)
    {
        var key = $"ConnectionStrings:{resource}";
        var configured = !string.IsNullOrWhiteSpace(builder.Configuration.GetConnectionString(resource));
        if (builder.Environment.IsProduction() && !builder.Configuration.GetValue<bool>("Tourism:AllowEmbedded"))
        {
            throw new InvalidOperationException(configured
                ? $"{key} is set, but this version has the embedded store only. Set Tourism:AllowEmbedded=true to use it all the same."
                : $"{key} is missing. In Production set it, or set Tourism:AllowEmbedded=true to use the embedded store.");
        }

        if (configured)
        {
            builder.Services.AddHostedService(provider => new StandInNotice(key, provider.GetRequiredService<ILogger<StandInNotice>>()));
        }
    }

    private static string? SolutionDirectory(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Tourism.sln")))
            {
                return directory.FullName;
            }
        }

        return null;
    }
}

/// <summary>Says at start that a configured store is not used.</summary>
internal sealed partial class StandInNotice(string key, ILogger<StandInNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Log.NotUsed(logger, key);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Key} is configured, but this version uses its embedded store")]
        public static partial void NotUsed(ILogger logger, string key);
    }
}
