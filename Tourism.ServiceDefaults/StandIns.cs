using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

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

    /// <summary>Stops the start when a store that this service needs is not as configured: the message names the key.</summary>
    /// <exception cref="InvalidOperationException">
    /// In Production the connection string is missing and <c>Tourism:AllowEmbedded</c> is not true; or one is given that this version cannot use.
    /// </exception>
    public static void RequireStandInAllowed(this WebApplicationBuilder builder, string resource)
    {
        var key = $"ConnectionStrings:{resource}";
        if (!string.IsNullOrWhiteSpace(builder.Configuration.GetConnectionString(resource)))
        {
            throw new InvalidOperationException($"{key} is set, but this version has the embedded store only. Unset it, or use a version that connects to servers.");
        }

        if (builder.Environment.IsProduction() && !builder.Configuration.GetValue<bool>("Tourism:AllowEmbedded"))
        {
            throw new InvalidOperationException($"{key} is missing. In Production set it, or set Tourism:AllowEmbedded=true to use the embedded store.");
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
