using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Guessing;

/// <summary>A strain that a guess may have missed, with the session and the client.</summary>
public sealed record MissedOnce(MissedStrain Missed, Session Session, Client Client);
