using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>The client's form over a practice that is kept on a database server.</summary>
[Collection("browser")]
public sealed class FormOnServerJourney(Chromium chromium) : FormJourney(chromium, Store.Server);
