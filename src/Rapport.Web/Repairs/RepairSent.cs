namespace Rapport.Web.Repairs;

/// <summary>What came with a call of a repair's page: what was noticed, and a form that was not taken with what is wrong with it.</summary>
public sealed record RepairSent(string? Noticed, string Act = "", RepairForm? Form = null, (string Field, string Key)? Wrong = null)
{
    /// <summary>What was typed in the form of one act; an empty one for any other.</summary>
    public RepairForm For(string act) => Act == act && Form is not null ? Form : new();

    public string? Problem(string field) => Wrong is { } wrong && wrong.Field == field ? Texts.StaffTexts.S[wrong.Key] : null;
}
