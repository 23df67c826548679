using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage.Walls;

/// <summary>How a practice comes into a store that has none.</summary>
public static class Entering
{
    extension(RapportDb db)
    {
        /// <summary>Before its first row is written: from here on this context, and whatever is opened with its keys, works for this practice.</summary>
        public async Task Enter(Id<Practice> practice, CancellationToken stop)
        {
            db.Keys.Practice = practice;
            if (!db.Database.IsNpgsql()) return;
            await db.Database.OpenConnectionAsync(stop); // the setting is the connection's, which this context keeps from now on
            await db.Database.ExecuteSqlAsync($"SELECT set_config({WallSetting.Name}, {WallSetting.For(practice)}, false)", stop);
        }
    }
}
