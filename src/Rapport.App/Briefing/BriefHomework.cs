using Rapport.Care;

namespace Rapport.App.Briefing;

/// <summary>Homework, with what the client last told about it.</summary>
public sealed record BriefHomework(Homework Homework, HomeworkReported? Report);
