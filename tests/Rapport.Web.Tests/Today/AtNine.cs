using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Today;

/// <summary>A practice of a test's own, on a Thursday in March at nine o'clock in London, whose owner looks at its pages.</summary>
public abstract class AtNine : IAsyncLifetime
{
    protected static DateTimeOffset Nine { get; } = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected StandingClock Clock { get; } = new(Nine);

    protected RunningPractice Practice { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Practice = await RunningPractice.SetUp(Clock);

    public async ValueTask DisposeAsync()
    {
        await Practice.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<string> Page(string path) => Practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative), Stop);
}
