using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage.Sealed;

namespace Rapport.App.Tests.Storage.Records;

/// <summary>What pages ask for is found without reading whole tables, and values keep what their constructors guard.</summary>
public sealed class IndexTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Sessions WHERE Client = x'00' AND StartsAt > 5", "Client_StartsAt")]
    [InlineData("Sessions WHERE StartsAt > 5 AND StartsAt < 9", "StartsAt")]
    [InlineData("Sessions WHERE Episode = x'00'", "Episode_Number")]
    [InlineData("Assignments WHERE Therapist = x'00'", "Therapist")]
    [InlineData("Assignments WHERE Client = x'00'", "Client")]
    [InlineData("FormLinks WHERE Token = x'00'", "Token")]
    [InlineData("FormAnswers WHERE Session = x'00'", "Session")]
    [InlineData("FormAnswers WHERE Client = x'00' ORDER BY At", "Client_At")]
    [InlineData("Scores WHERE Client = x'00' AND Instrument = 'a'", "Client_Instrument_Scale")]
    [InlineData("Scores WHERE Session = x'00'", "Session")]
    [InlineData("Signals WHERE Client = x'00' AND State = 0", "Client_State")]
    [InlineData("Signals WHERE State = 0 AND Level = 3", "State_Level")]
    [InlineData("SessionNotes WHERE Session = x'00'", "Session")]
    [InlineData("Homework WHERE Client = x'00' AND State = 0", "Client_State")]
    [InlineData("Accesses WHERE Client = x'00' AND At > 5", "Client_At")]
    [InlineData("Accesses WHERE Person = x'00' AND At > 5", "Person_At")]
    [InlineData("Accounts WHERE LoginLookup = x'00'", "LoginLookup")]
    [InlineData("Outbox WHERE SentAt IS NULL AND FailedAt IS NULL AND DueAt < 5", "SentAt_FailedAt_DueAt")]
    public async Task A_pages_query_is_answered_by_an_index(string query, string index)
    {
        using var ground = Ground.On("SQLite");
        await using var db = ground.Stores.OpenRecords(await ground.SetUpRecords());
        await db.Database.OpenConnectionAsync(Stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN SELECT * FROM {query}";
        await using var plan = await command.ExecuteReaderAsync(Stop);
        Assert.True(await plan.ReadAsync(Stop));
        Assert.Contains($"_{index} ", plan.GetString(3).Replace("_Until", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_risk_answer_is_told_again_as_it_was()
    {
        var at = DateTimeOffset.UnixEpoch;
        RiskAnswer[] all =
        [
            RiskAnswer.Marked(9, 2.5, at), RiskAnswer.Marked(9, 1, at).Read(at.AddHours(1)), RiskAnswer.Ticked("hard/unsafe", at),
            RiskAnswer.Marked(1, 3, at).Read(at.AddHours(1)).Record("called", at.AddHours(2)), RiskAnswer.Ticked("hard/unsafe", at).Record("called", at.AddHours(2)),
        ];
        Assert.All(all, answer => Assert.Equal(answer, JsonText.Read<RiskAnswer>(JsonText.Write(answer))));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskAnswer.Marked(0, 1, at));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskAnswer.Marked(1, 0, at));
    }
}
