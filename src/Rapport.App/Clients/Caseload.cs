namespace Rapport.App.Clients;

/// <summary>Whom somebody works with; for the owner also who else is here, without any content.</summary>
public sealed record Caseload(IReadOnlyList<CaseRow> Own, IReadOnlyList<ManagedRow> Others);
