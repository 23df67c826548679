namespace Rapport.Web.Today;

/// <summary>The one next step of a row.</summary>
internal sealed record RowStep(string Text, string Href);
