using Rapport.Care;

namespace Rapport.App.Demo;

/// <summary>The invented people and words of the demonstration: content/demo.json.</summary>
internal sealed record DemoContent(string Practice, string Passphrase, DemoContent.Person[] Staff, DemoContent.NamesIn[] Names, DemoContent.Theme[] Items)
{
    public static DemoContent Shipped { get; } = ContentFile.Read<DemoContent>(typeof(DemoContent).Assembly, "demo.json");

    public required LocalText[] CommentsGood { get; init; }
    public required LocalText[] CommentsLow { get; init; }
    public required LocalText[] MustComeFirst { get; init; }
    public required RiskWords Risk { get; init; }
    public required string[] Observed { get; init; }
    public required IReadOnlyDictionary<HomeworkState, string[]> WasLike { get; init; }
    public required Preference[] RoomPreferences { get; init; }
    public required RepairWords Repair { get; init; }
    public required string[] Arriving { get; init; }
    public required string ShortExercise { get; init; }
    public required Dictionary<string, string> Agreement { get; init; }
    public required string AgreementAsked { get; init; }
    public required string AgreementTakenBack { get; init; }

    /// <summary>Somebody of the invented practice.</summary>
    internal sealed record Person(string Id, string Name, string Role, NoteForm NoteForm)
    {
        public string Email => Id + "@demo.example";

        public Roles Roles => Role switch
        {
            "owner" => Roles.Therapist | Roles.Owner,
            "supervisor" => Roles.Therapist | Roles.Supervisor,
            _ => Roles.Therapist,
        };
    }

    /// <summary>Names of clients who read one language.</summary>
    internal sealed record NamesIn(string Language, string[] Names);

    /// <summary>What one client's work is about, from the first session to the last.</summary>
    internal sealed record Theme(string Id, string[] Titles, string[] Happened, string[] Did, string Plan)
    {
        public required string[] Homework { get; init; }
        public required string[] Remember { get; init; }
        public required string Question { get; init; }
        public required string[] OtherWays { get; init; }
        public required LocalText[] Said { get; init; }
    }

    /// <summary>A risk answer and what was done.</summary>
    internal sealed record RiskWords(LocalText Words, string Done);

    /// <summary>What makes the room right for somebody.</summary>
    internal sealed record Preference(RoomTopic Topic, string Words);

    /// <summary>Words of repairs.</summary>
    internal sealed record RepairWords(string[] MayHaveLed, string[] PhaseOne, string[] ClientSaid, string[] PhaseTwo, string Ended);
}
