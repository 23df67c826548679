using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Forms;

/// <summary>Takes in what a client sends by a link: once, all of it in one transaction, thanked for in the same way when it comes again.</summary>
public sealed class SubmitForm(RapportDb db, TimeProvider clock)
{
    /// <summary>How often it is tried where another device writes at the same moment.</summary>
    private const int Tries = 3;

    /// <exception cref="ArgumentException">Answers that the instruments do not have; the page asks before.</exception>
    public async Task<FormSent> Run(string token, SentForm sent, CancellationToken stop)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await Try(FormToken.HashOf(token), sent, stop);
            }
            catch (DbUpdateException) when (left > 1)
            {
                // somebody else was first, with this form or another: what stands now decides
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<FormSent> Try(TokenHash token, SentForm sent, CancellationToken stop)
    {
        var submission = sent.Submission;
        if (await db.FindLink(token, stop) is not { } link) return new FormSent.Nothing(false);
        var instruments = await db.FindInstruments(link.Instruments, stop);
        var now = clock.GetUtcNow();
        var risks = Risks(submission, instruments, now);
        if (link.Standing(now) == LinkStanding.Open && await Stands(link, submission, stop)) return await Refuse(link, risks, new FormSent.StoodBefore(risks.Count > 0), stop);
        return link.Receive(submission, new FormSlip(sent.Source, now)) switch
        {
            FormReceived.Accepted accepted => await Keep(link, accepted.Answers, instruments, (risks, sent.Word, stop)),
            FormReceived.AlreadyReceived => await WriteAgain(link, risks.Count > 0, stop),
            FormReceived.LinkUsed => await Refuse(link, risks, new FormSent.StoodBefore(risks.Count > 0), stop),
            _ => await Refuse(link, risks, new FormSent.Nothing(risks.Count > 0), stop),
        };
    }

    private async Task<FormSent> Keep(FormLink link, IReadOnlyList<FormAnswer> answers, IReadOnlyList<Instrument> instruments, (IReadOnlyList<RiskMark> Risks, ClientsWord? Word, CancellationToken Stop) more)
    {
        // first, so that the judging finds them said: a risk answer that was marked before the form was sent is not said twice
        await db.NoteRisks(link, more.Risks, clock, more.Stop);
        await db.KeepAnswers(answers, instruments, clock, more.Stop);
        if (more.Word is { } word) await Hear(link, word, answers[0].At, more.Stop);
        await db.SaveChangesAsync(more.Stop);
        return new FormSent.Thanked(more.Risks.Count > 0, link);
    }

    /// <summary>The word closes nothing by itself: it stands in the repair, and the two go on from there.</summary>
    private async Task Hear(FormLink link, ClientsWord word, DateTimeOffset at, CancellationToken stop)
    {
        var session = await db.Sessions.FirstAsync(one => one.Id == link.Session, stop);
        if (link.Purpose == FormPurpose.CheckOut && await db.FindRepairToAsk(session, stop) is { } repair) db.HearWord(repair, word, null, at);
    }

    /// <summary>The retry writes as well, so that on a replicated server nothing is acknowledged that could vanish.</summary>
    private async Task<FormSent> WriteAgain(FormLink link, bool hasRisk, CancellationToken stop)
    {
        await db.FormLinks.Where(one => one.Id == link.Id).ExecuteUpdateAsync(one => one.SetProperty(row => row.UsedAt, row => row.UsedAt), stop);
        return new FormSent.Thanked(hasRisk, link);
    }

    /// <summary>The form is not taken in; a risk answer on it is all the same.</summary>
    private async Task<FormSent> Refuse(FormLink link, IReadOnlyList<RiskMark> risks, FormSent answer, CancellationToken stop)
    {
        await db.NoteRisks(link, risks, clock, stop);
        await db.SaveChangesAsync(stop);
        return answer;
    }

    private Task<bool> Stands(FormLink link, FormSubmission submission, CancellationToken stop) =>
        db.FormAnswers.AnyAsync(answer => answer.Session == link.Session && answer.Client == link.Client && answer.Purpose == link.Purpose
            && answer.By == Respondent.Client && answer.Submission != submission.Id, stop);

    private static List<RiskMark> Risks(FormSubmission submission, IReadOnlyList<Instrument> instruments, DateTimeOffset at) =>
    [
        .. submission.Forms.SelectMany(form => instruments.FirstOrDefault(one => one.Id == form.Instrument) is not { } instrument
            ? throw new ArgumentException($"the link does not show {form.Instrument}", nameof(submission))
            : form.Problems(instrument) is { Count: > 0 } ? throw new ArgumentException("answers that the form does not have", nameof(submission))
            : RiskMark.Among(instrument, form.Response, at)),
    ];
}
