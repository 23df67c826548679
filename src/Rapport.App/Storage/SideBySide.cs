using Microsoft.EntityFrameworkCore;

namespace Rapport.App.Storage;

/// <summary>Several tables in one query.</summary>
public static class SideBySide
{
    extension(RapportDb db)
    {
        /// <summary>
        /// The numbers 1 to 12. Where each of several tables is joined to a number of its own, their rows stand under one another and do not multiply.
        /// </summary>
        public IQueryable<int> Places => db.Database.SqlQuery<int>(
            $"""SELECT 1 AS "Value" UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9 UNION ALL SELECT 10 UNION ALL SELECT 11 UNION ALL SELECT 12""");
    }
}
