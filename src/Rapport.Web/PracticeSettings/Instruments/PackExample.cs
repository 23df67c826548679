using System.Text.Json;
using System.Text.Json.Nodes;
using Rapport.Instruments;

namespace Rapport.Web.PracticeSettings;

/// <summary>A pack with empty words for one instrument, to be filled in from the practice's own licensed copy.</summary>
internal static class PackExample
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string For(Instrument instrument)
    {
        var items = new JsonObject();
        foreach (var item in instrument.Items) items[item.Id] = new JsonObject { ["text"] = "..." };
        return new JsonObject
        {
            ["format"] = 1, ["instrument"] = instrument.Id, ["licence"] = "...",
            ["wording"] = new JsonObject { ["en"] = new JsonObject { ["items"] = items } },
        }.ToJsonString(Indented);
    }
}
