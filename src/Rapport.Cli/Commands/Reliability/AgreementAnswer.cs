using System.Globalization;
using System.Text.Json;
using Rapport.Cli.Io;
using Rapport.Statistics.Reliability.Agreement;

namespace Rapport.Cli.Commands.Reliability;

/// <summary>What is said about the agreement of raters.</summary>
internal static class AgreementAnswer
{
    public static void Write(RaterAgreement found, Call call, Output output)
    {
        if (call.Json) output.Json(writer => WriteJson(found, writer));
        else output.Text(writer => WriteTable(found, writer));
    }

    private static void WriteJson(RaterAgreement found, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Objects("icc", found.Forms, form =>
        {
            writer.WriteString("form", Name(form.Form));
            writer.Number("value", form.Value);
            writer.Interval(form.Interval);
        });
        writer.WriteEndObject();
    }

    private static void WriteTable(RaterAgreement found, TextWriter writer)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Targets} targets, {found.Raters} raters"));
        var table = new TextTable("form", "value", "95 % lower", "upper", "what it says");
        foreach (var form in found.Forms)
            table.Row(Name(form.Form), TextTable.Number(form.Value), TextTable.Number(form.Interval.Lower), TextTable.Number(form.Interval.Upper), Meaning(form.Form));
        table.Write(writer);
    }

    private static string Name(IntraclassForm form) => form.ToString().Replace("Icc", "ICC", StringComparison.Ordinal);

    private static string Meaning(IntraclassForm form) => form switch
    {
        IntraclassForm.Icc1 => "one rating, each target its own raters",
        IntraclassForm.Icc2 => "one rating, the same raters out of many, severity counts",
        IntraclassForm.Icc3 => "one rating, these raters only, severity does not count",
        IntraclassForm.Icc1k => "mean of all, each target its own raters",
        IntraclassForm.Icc2k => "mean of all, the same raters out of many, severity counts",
        IntraclassForm.Icc3k => "mean of all, these raters only, severity does not count",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };
}
