using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Rapport.Alliance;
using Rapport.App.Storage.Records;
using Rapport.App.Storage.Sealed;
using Rapport.Care;

namespace Rapport.App.Tests.Storage.Records;

/// <summary>
/// One row of every table that the model has, found in the model itself, with a value in every property: a sentence of its own in every text that is
/// not said to be plain. A new type is covered from the day on which it is mapped.
/// </summary>
internal sealed class Everything
{
    public const string Marker = "Zwetschge", PlainWords = "words of our own";
    public static readonly Id<Client> Client = new(new Guid("01990000-0000-7000-8000-00000000c11e"));
    public static readonly Id<Practice> Practice = new(new Guid("01990000-0000-7000-8000-0000000090ac"));
    private static readonly Guid Other = new("01990000-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_123);
    private readonly IModel _model;

    public Everything(DbContext db)
    {
        _model = db.Model;
        Rows = [.. _model.GetEntityTypes().Select(Row)];
    }

    public IReadOnlyList<object> Rows { get; }

    /// <summary>Every sentence that was planted.</summary>
    public List<string> Sentences { get; } = [];

    public static IEnumerable<PropertyInfo> Kept(object row) => Mapping.Kept(row.GetType());

    /// <summary>Where two rows differ; empty where they are the same in every property.</summary>
    public static IReadOnlyList<string> Differences(object one, object other) =>
        [.. Kept(one).Where(property => !AreSame(property.GetValue(one), property.GetValue(other), property.PropertyType)).Select(property => property.Name)];

    private static bool AreSame(object? one, object? other, Type type) =>
        one is TokenHash ? one.Equals(other) : JsonText.Write(one, type) == JsonText.Write(other, type);

    private object Row(IEntityType entity)
    {
        var row = RuntimeHelpers.GetUninitializedObject(entity.ClrType);
        foreach (var property in Mapping.Kept(entity.ClrType))
        {
            var field = entity.ClrType.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!;
            field.SetValue(row, Value(property.PropertyType, Words(entity, property.Name)));
        }
        return row;
    }

    /// <summary>A sentence of its own; a code where the property is plain, such as the guards of languages and countries let through.</summary>
    private string Words(IEntityType entity, string property)
    {
        if (entity.FindProperty(property + "Sealed") is null) return "AA";
        var words = string.Create(CultureInfo.InvariantCulture, $"{Marker} {Sentences.Count} told {entity.ClrType.Name} {property}");
        Sentences.Add(words);
        return words;
    }

    private static object Value(Type type, string words)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(Id<>)) return Activator.CreateInstance(bare, IdOf(bare.GetGenericArguments()[0]))!;
        if (bare.IsEnum) return Enum.GetValues(bare).Cast<object>().Last();
        return Simple(bare, words) ?? Special(bare, words);
    }

    private static Guid IdOf(Type of) => of == typeof(Client) ? Client.Value : of == typeof(Practice) ? Practice.Value : Other;

    private static object? Simple(Type type, string words) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => words,
        TypeCode.Boolean => true,
        TypeCode.Int32 => 3,
        TypeCode.Int64 => 400L,
        TypeCode.Double => 2.5,
        TypeCode.Decimal => 1.5m,
        _ when type == typeof(Guid) => Client.Value,
        _ when type == typeof(byte[]) => Enumerable.Range(0, 32).Select(number => (byte)number).ToArray(),
        _ when type == typeof(DateTimeOffset) => At,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 11, 27),
        _ when type == typeof(TimeOnly) => new TimeOnly(17, 30),
        _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(50),
        _ => null,
    };

    private static object Special(Type type, string words) => type switch
    {
        _ when type == typeof(IReadOnlyList<string>) => new[] { words, words + "!" },
        _ when type == typeof(IReadOnlyList<decimal?>) => new decimal?[] { 1, null, 2.5m },
        _ when type == typeof(IReadOnlyDictionary<string, string>) => new Dictionary<string, string>(StringComparer.Ordinal) { [words] = words },
        _ when type == typeof(IReadOnlyList<Figure>) => new Figure[] { new(words, double.NaN), new("z", -1.25) },
        _ when type == typeof(IReadOnlyList<SignalEcho>) => new[] { new SignalEcho(new("R4", "1", words, words), Verdict.Amber, words) { Inputs = [new(words, 1)] } },
        _ when type == typeof(IReadOnlyList<AgreementPart>) => new AgreementPart[] { new(words, words, words, words) },
        _ when type == typeof(OpeningHours) => new OpeningHours([new(DayOfWeek.Tuesday, new(9, 0), new(17, 0))], [new(2026, 12, 24)]),
        _ when type == typeof(PublicAddress) => new PublicAddress("https://" + Marker.ToLowerInvariant() + ".example"),
        _ when type == typeof(SafeContact) => SafeContact.By(ContactChannel.Text, new(9, 0), new(17, 0)),
        _ when type == typeof(TokenHash) => new TokenHash([.. Enumerable.Range(0, 32).Select(number => (byte)number)]),
        _ when type == typeof(AnswerSource) => AnswerSource.PaperKeyedBy(new(Other)),
        _ when type == typeof(NoteBody) => new NoteBody(NoteForm.Dap, words, [words, "", words, words]),
        _ when type == typeof(Rating) => new Rating(7),
        _ when type == typeof(RuleCard) => new RuleCard("R6", "1", "AA", PlainWords),
        _ when type == typeof(SignalSentences) => new SignalSentences(words, words, words, words) { MayMean = words, CouldDo = [words] },
        _ when type == typeof(RiskAnswer) => RiskAnswer.Ticked(words, At).Read(At).Record(words, At),
        _ => throw new InvalidOperationException($"no sample of {type}: add one here"),
    };
}
