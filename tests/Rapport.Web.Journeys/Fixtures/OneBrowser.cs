namespace Rapport.Web.Journeys.Fixtures;

/// <summary>All journeys share one browser and go one after another.</summary>
[CollectionDefinition("browser")]
public sealed class OneBrowser : ICollectionFixture<Chromium>;
