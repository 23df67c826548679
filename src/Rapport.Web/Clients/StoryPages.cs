using Rapport.App.Story;
using Rapport.Care;
using Rapport.Privacy;
using Rapport.Web.Hosting;

namespace Rapport.Web.Clients;

/// <summary>A client: the relationship as a story, or the days that are left of it.</summary>
internal static class StoryPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/clients/{client:guid}", Show).NeedsClientOrWhatIsLeft("story");

    private static async Task<IResult> Show(Guid client, Guid? episode, Visit visit, ShowStory show, CancellationToken stop)
    {
        var isOwn = visit.Reason == AccessReason.Therapist;
        return await show.Run(new(client), episode is { } wanted ? new Id<Episode>(wanted) : null, (visit.Person, isOwn), stop) is { } story
            ? story.IsForgotten ? Page.Of<ForgottenPage>(new { Story = story }) : Page.Of<StoryPage>(new { Story = story })
            : Results.NotFound();
    }
}
