using Rapport.Care;

namespace Rapport.App.Briefing;

/// <summary>One answered form in the course of an episode.</summary>
/// <param name="Session">About which session.</param>
/// <param name="Answer">What was answered; null where nothing was.</param>
/// <param name="Total">The total; null where none could be formed.</param>
public sealed record BriefPoint(Session Session, FormAnswer? Answer, double? Total);
