using Rapport.Care;

namespace Rapport.App.Forms;

/// <summary>What making a link rests on, wherever it goes.</summary>
internal static class NewLinks
{
    extension(FormFrame frame)
    {
        /// <summary>Why there can be no link; null where there can. A screen is handed over now, so its form must be open now.</summary>
        public LinkMade? Refuses(AnswerChannel channel, FormPurpose purpose, DateTimeOffset now) =>
            frame.Session.Client != frame.Client.Id || frame.Session.State is not (SessionState.Planned or SessionState.Held) ? new LinkMade.NoSession()
            : frame.InSince is { } since ? new LinkMade.AlreadyIn(since)
            : channel == AnswerChannel.Link && frame.Lacks is { Count: > 0 } lacks ? new LinkMade.Lacking(lacks)
            : channel != AnswerChannel.Link && FormLink.Opens(frame.Session, purpose) is var opens && now < opens ? new LinkMade.NotYet(opens)
            : null;

        public (FormToken Token, FormLink Link) NewLink(FormWish wish, TimeProvider clock)
        {
            var token = FormToken.New();
            var known = frame.Instruments.Select(one => one.Id).ToList();
            var chosen = known.Where(wish.Instruments.Contains).ToList();
            return (token, FormLink.For(NewId.For<FormLink>(clock), token.Hash, frame.Session, new FormsToShow(wish.Purpose, chosen.Count > 0 ? chosen : known)));
        }
    }
}
