# The growth model in lme4. Arguments: table, file for the answer, "modes" to compute every conditional mode with its sd.
suppressMessages(library(lme4))
call <- commandArgs(TRUE)
d <- read.csv(call[1])
m <- lmer(value ~ log(session) + (1 + log(session) | therapist_id/client_id), d)
out <- c(sprintf("fixed %s %.17g %.17g", names(fixef(m)), fixef(m), sqrt(diag(as.matrix(vcov(m))))),
         sprintf("sigma %.17g", sigma(m)), sprintf("criterion %.17g", REMLcrit(m)))
if (length(call) > 2 && call[3] == "modes") {
  r <- as.data.frame(ranef(m, condVar = TRUE))
  r <- r[order(r$grpvar, r$grp, r$term), ]
  k <- round(seq(1, nrow(r), length.out = 2000))
  out <- c(out, sprintf("mode %s|%s|%s %.17g %.17g", r$grpvar[k], r$grp[k], r$term[k], r$condval[k], r$condsd[k]))
}
writeLines(out, call[2])
