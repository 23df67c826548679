using System.Diagnostics;
using OpenTelemetry;

namespace Rapport.Web.Operations;

/// <summary>Addresses hold ids and tokens of links, and say who asked: none of it is exported. The route's pattern is.</summary>
internal sealed class NoAddresses : BaseProcessor<Activity>
{
    private static readonly string[] Allowed = ["http.request.method", "http.response.status_code", "http.route", "network.protocol.version", "error.type", "url.scheme"];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in data.TagObjects.Where(tag => !Allowed.Contains(tag.Key, StringComparer.Ordinal)).ToList()) data.SetTag(tag.Key, null);
        if (data.GetTagItem("http.route") is string route) data.DisplayName = $"{data.GetTagItem("http.request.method")} {route}";
        else data.DisplayName = "request";
    }
}
