using Rapport.Care;

namespace Rapport.App.HomeworkSlice;

/// <summary>One homework, and what was told of it, in its order.</summary>
public sealed record HomeworkStory(Homework Homework, IReadOnlyList<HomeworkReported> Reports);
