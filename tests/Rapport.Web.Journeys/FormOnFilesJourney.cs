using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>The client's form over a practice that is kept in files.</summary>
[Collection("browser")]
public sealed class FormOnFilesJourney(Chromium chromium) : FormJourney(chromium, Store.Files);
