using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Rapport.App.Accounts;
using Rapport.Web.Operations;

namespace Rapport.Web.Setup;

/// <summary>
/// Set-up and unlocking: from this computer, or with the code that the program printed on its console when it started. No form token can exist
/// before the keys do, so the browser's own word about where a form comes from is asked for instead.
/// </summary>
internal sealed class DoorGuard(TimeProvider clock)
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly string[] Forwarded = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Original-For", "X-Original-Proto", "Forwarded", "X-Real-IP"];
    private readonly ConcurrentDictionary<string, SignInWait> _waits = new(StringComparer.Ordinal);

    /// <summary>Eight letters, new at each start.</summary>
    public string Code { get; } = string.Join('-', RandomNumberGenerator.GetBytes(8).Select(one => Letters[one & 31]).Chunk(4).Select(four => new string(four)));

    public static bool IsHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !Forwarded.Any(context.Request.Headers.ContainsKey)
        && context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]" or "::1";

    /// <summary>Whether the form was sent by a page of this program, or by no browser at all.</summary>
    public static bool IsOwnForm(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}");
    }

    public bool IsCode(string? typed)
    {
        static byte[] Bare(string text) => Encoding.ASCII.GetBytes(string.Concat(text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)));
        return CryptographicOperations.FixedTimeEquals(Bare(typed ?? ""), Bare(Code));
    }

    /// <summary>How long this address has to wait after what it got wrong; null for not at all.</summary>
    public TimeSpan? Left(HttpContext context) =>
        _waits.TryGetValue(Address(context), out var wait) && wait.Until(SignInWait.Free) - clock.GetUtcNow() is { Ticks: > 0 } left ? left : null;

    public void Failed(HttpContext context)
    {
        SecurityEvents.Guessed(context, "door");
        if (_waits.Count > 10_000) _waits.Clear();
        var wait = _waits.GetOrAdd(Address(context), static _ => new SignInWait { Key = [] });
        lock (wait) (wait.Failures, wait.LastAt) = (wait.Failures + 1, clock.GetUtcNow());
    }

    public void CameIn(HttpContext context) => _waits.TryRemove(Address(context), out _);

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "none";
}
