using Rapport.App.Today;
using Rapport.Care;

namespace Rapport.Web.Forms;

/// <summary>The fields of a form as they came.</summary>
internal static class Incoming
{
    extension(HttpContext context)
    {
        /// <summary>Null where it is no form that any page sends, with a null character in it say.</summary>
        public async Task<IFormCollection?> FindForm()
        {
            if (!context.Request.HasFormContentType) return null;
            try
            {
                return await context.Request.ReadFormAsync(context.RequestAborted);
            }
            catch (InvalidDataException)
            {
                return null; // the answer is 400, and the page with it says what to do
            }
        }

        /// <summary>Open pages of the practice hear of it; called after the commit.</summary>
        public void Tell(FormLink link, ArrivalKind kind) => context.RequestServices.GetRequiredService<Arrivals>().Publish(new(link.Client, link.Session, kind));
    }
}
