using Microsoft.Extensions.Logging;

namespace Rapport.Web.Tests.Security;

/// <summary>A log line as it must never be, to see that it would be noticed.</summary>
internal static partial class OpenLog
{
    [LoggerMessage(1, LogLevel.Information, "Zwetschge9999 lay open")]
    public static partial void LogZwetschge(this ILogger log);
}
