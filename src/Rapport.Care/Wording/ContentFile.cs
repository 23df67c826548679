using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rapport.Care;

/// <summary>A file of the folder content, embedded in the program. A file that lacks a field is refused, never read as empty.</summary>
public static class ContentFile
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Reads one file.</summary>
    /// <param name="home">The assembly that holds it.</param>
    /// <param name="name">Its name, such as messages.json.</param>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <exception cref="ArgumentException">No such file.</exception>
    /// <exception cref="JsonException">A field is missing, empty or of another kind.</exception>
    public static T Read<T>(Assembly home, string name)
    {
        ArgumentNullException.ThrowIfNull(home);
        using var stream = home.GetManifestResourceStream(name) ?? throw new ArgumentException($"no file is called {name}", nameof(name));
        return JsonSerializer.Deserialize<T>(stream, Reading) ?? throw new JsonException($"{name} is empty");
    }
}
