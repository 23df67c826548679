namespace Rapport.Care;

/// <summary>From where an answer came, and who keyed it in where it stood on paper.</summary>
public sealed record AnswerSource
{
    private AnswerSource(AnswerChannel channel, Id<Person>? keyedBy) => (Channel, KeyedBy) = (channel, keyedBy);

    /// <summary>By a one-time link.</summary>
    public static AnswerSource Link { get; } = new(AnswerChannel.Link, null);

    /// <summary>On the therapist's computer.</summary>
    public static AnswerSource ThisComputer { get; } = new(AnswerChannel.ThisComputer, null);

    /// <summary>On a tablet of the practice.</summary>
    public static AnswerSource Tablet { get; } = new(AnswerChannel.Tablet, null);

    /// <summary>On what.</summary>
    public AnswerChannel Channel { get; }

    /// <summary>Who keyed it in; null unless it stood on paper.</summary>
    public Id<Person>? KeyedBy { get; }

    /// <summary>On paper.</summary>
    /// <param name="person">Who keyed it in.</param>
    public static AnswerSource PaperKeyedBy(Id<Person> person) => new(AnswerChannel.Paper, person);
}
