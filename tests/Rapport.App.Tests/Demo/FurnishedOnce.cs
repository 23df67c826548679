namespace Rapport.App.Tests.Demo;

/// <summary>Furnishing takes seconds: once is enough for all who look or copy.</summary>
[CollectionDefinition(FurnishedPractice.Shared)]
public sealed class FurnishedOnce : ICollectionFixture<FurnishedPractice>;
