namespace Rapport.App.Practices;

public sealed record NewPractice(string Name, string Country, string TimeZone, string Owner);
