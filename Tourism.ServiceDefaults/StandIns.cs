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

    /// <summary>
    /// The connection string of a store, null where its embedded stand-in is used: in Production only if <c>Tourism:AllowEmbedded</c> is true.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is missing in Production; the message names the key.</exception>
    public static string? StoreConnection(this WebApplicationBuilder builder, string resource)
    {
        var connection = builder.Configuration.GetConnectionString(resource);
        if (!string.IsNullOrWhiteSpace(connection))
        {
            return connection;
        }

        return builder.Environment.IsProduction() && !builder.Configuration.GetValue<bool>("Tourism:AllowEmbedded")
            ? throw new InvalidOperationException(
                $"ConnectionStrings:{resource} is missing. In Production set it, or set Tourism:AllowEmbedded=true to use the embedded store.")
            : null;
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
