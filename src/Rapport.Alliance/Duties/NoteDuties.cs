using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>What a practice promises, as clocks that count its own hours.</summary>
public static class NoteDuties
{
    extension(Practice practice)
    {
        /// <summary>When the practice is open, for counting; null until it has said so.</summary>
        /// <param name="zone">The zone of the practice's time zone name.</param>
        /// <exception cref="ArgumentException">Another zone.</exception>
        public PracticeHours? OpenIn(TimeZoneInfo zone)
        {
            ArgumentNullException.ThrowIfNull(zone);
            if (zone.Id != practice.TimeZone) throw new ArgumentException($"not {practice.TimeZone}", nameof(zone));
            return practice.Hours is { } hours ? new(zone, hours.Week.ToDictionary(day => day.Day, day => (day.From, day.To)), hours.ClosedOn) : null;
        }

        /// <summary>The note that a session owes, from its end on; whether it is or was late is asked of it with now, or with the moment of signing.</summary>
        /// <param name="session">A session that was held.</param>
        public LateDuty NoteOf(Session session)
        {
            ArgumentNullException.ThrowIfNull(session);
            return new(session.EndsAt, practice.NoteWithin);
        }
    }
}
