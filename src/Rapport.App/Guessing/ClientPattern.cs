using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Guessing;

/// <summary>The pattern with one client.</summary>
public sealed record ClientPattern(Client Client, GuessPattern Pattern);
