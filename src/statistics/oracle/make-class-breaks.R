# Makes the table that class breaks are held against: R's classInt, which shares no code with the atlas.
#
# Needs R with classInt and jsonlite (Debian: r-base-core, r-cran-classint, r-cran-jsonlite). Run it in this folder:
# `Rscript make-class-breaks.R`. The seed below makes every run the same.
#
# classInt has no geometric progression: it is the equal intervals of the logarithms. Its standard deviations come in the
# steps that R's pretty() likes; they are asked for at steps of half a deviation (step 0.5), of which the atlas keeps every
# second. With no more distinct values than classes classInt makes each a class, whatever the method: such tables are left
# out of equal intervals, standard deviations and geometric classes.
#
# Intervals are closed on the left, as in the atlas; values are put into them after rounding to 13 digits, since a break
# of 0.6000000000000001 would not have 0.6. `least` is the smallest value of each class that has one. The fit of "fisher"
# is not the best any more from some 1e9 on with differences of some 10, since it does not shift the values; the vector of
# large values stays below.

suppressMessages({library(classInt); library(jsonlite)})
set.seed(20261128)

figures <- read.csv("../../../geodata/sources/statistics/statistics.csv", colClasses = "character")
real <- function(indicator, level, year) {
  rows <- figures[figures$indicator == indicator & figures$level == level & figures$year == year, ]
  as.numeric(ifelse(rows$status == "missing", NA, rows$value))
}

vectors <- list(
  "urban income of counties, 2020" = real("income_urban", "county", "2020"),
  "rural income of counties, 2020" = real("income_rural", "county", "2020"),
  "urban income of prefectures, 2020" = real("income_urban", "prefecture", "2020"),
  "rural income of prefectures, 2020" = real("income_rural", "prefecture", "2020"),
  "GDP of counties, 2020" = real("gdp", "county", "2020"),
  "GDP of prefectures, 2020" = real("gdp", "prefecture", "2020"),
  "people of counties, 2020" = real("population_census", "county", "2020"),
  "urban share of counties, 2020" = real("urban_share_census", "county", "2020"),
  "one to ten" = 1:10,
  "one to a hundred" = 1:100,
  "squares" = (1:20)^2,
  "powers of two" = 2^(0:15),
  "decades" = 10^(0:8),
  "tenths" = (0:30) / 10,
  "two groups" = c(1, 2, 3, 4, 101, 102, 103, 104, 105),
  "three groups, one far" = c(1, 1.5, 2, 20, 21, 22, 500),
  "ties below" = c(rep(1, 12), 2, 3, 5, 8, 13, 21),
  "ties above" = c(1, 2, 3, 5, 8, rep(13, 12)),
  "ties in the middle" = c(1, 2, rep(5, 15), 8, 9, 12),
  "pairs" = rep(c(3, 7, 8, 15, 16, 40), each = 2),
  "few distinct, many of each" = rep(c(0, 10, 11, 30), c(5, 1, 9, 3)),
  "constant" = rep(4.2, 9),
  "one value" = 17,
  "two values" = c(3, 9),
  "three values" = c(3, 4, 9),
  "four values, unsorted" = c(12, -3, 7, 5),
  "negative" = -c(50, 44, 31, 30, 29, 12, 11, 10, 2, 1),
  "around zero" = c(-9.5, -7, -6.8, -1, -0.2, 0, 0.1, 0.4, 3, 8, 8.5, 40),
  "zeros and some" = c(rep(0, 10), 0.5, 1.2, 1.3, 4, 9),
  "missing between" = c(NA, 5, 3, NA, 18, 12, 12.5, NA, 4.9, 30, 31, 7),
  "missing and constant" = c(NA, 6, 6, NA, 6, 6),
  "large and close" = 1e6 + c(1, 2.1, 4, 8, 9.3, 15, 16.7, 23, 42, 46),
  "small" = c(1, 2, 3, 5, 8, 13, 21, 34, 55, 89) * 1e-7,
  "normal" = round(rnorm(120, 100, 15), 2),
  "log-normal" = round(rlnorm(199, 10, 0.5), 1),
  "uniform" = round(runif(60, -1, 1), 4),
  "exponential, whole" = round(rexp(150, 1 / 20)),
  "power law" = round(1000 * runif(80)^(-1 / 1.4), 1),
  "two humps" = round(c(rnorm(40, 10, 2), rnorm(25, 40, 4)), 1)
)

class_counts <- c(3, 4, 5, 7, 9)
inner <- function(breaks) if (length(breaks) > 2) breaks[2:(length(breaks) - 1)] else numeric(0)
intervals_of <- function(...) suppressWarnings(classIntervals(..., intervalClosure = "left"))

# Breaks between classes, values in each class, and the smallest value of each class that has one.
described <- function(intervals, back = identity) {
  breaks <- inner(intervals$brks)
  place <- findInterval(signif(intervals$var, 13), signif(breaks, 13)) + 1
  list(
    breaks = I(back(breaks)),
    counts = I(tabulate(place, length(breaks) + 1)),
    least = I(back(as.numeric(tapply(intervals$var, place, min))))
  )
}

by_count <- function(x, style, distinct, back = identity) {
  asked <- if (style == "equal") class_counts[class_counts < distinct] else class_counts
  lapply(setNames(asked, asked), function(n) described(intervals_of(x, n, style), back))
}

half_deviations <- function(x) {
  z <- as.numeric(scale(x))
  n <- max(2, round(diff(range(z)) / 0.5))
  if (n >= length(unique(x))) return(NULL)
  breaks <- intervals_of(x, n, "sd")$brks
  multiples <- round((breaks - mean(x)) / sd(x), 6)
  if (any(diff(multiples) != 0.5)) return(NULL)
  list(multiples = I(multiples), breaks = I(breaks))
}

case_of <- function(name) {
  values <- vectors[[name]]
  x <- values[!is.na(values)]
  distinct <- length(unique(x))
  found <- list(name = name, values = I(values))
  if (distinct == 1) return(found)
  found$quantile <- by_count(x, "quantile", distinct)
  found[["equal-interval"]] <- by_count(x, "equal", distinct)
  found[["natural-breaks"]] <- by_count(x, "fisher", distinct)
  if (min(x) > 0) found$geometric <- by_count(log(x), "equal", distinct, exp)
  found[["head-tail"]] <- described(intervals_of(x, style = "headtails"))
  found[["standard-deviation"]] <- half_deviations(x)
  found
}

table <- list(
  about = "Made by make-class-breaks.R; see there.",
  made = list(R = as.character(getRversion()), classInt = as.character(packageVersion("classInt"))),
  cases = lapply(names(vectors), case_of)
)
write(toJSON(table, auto_unbox = TRUE, digits = I(15), na = "null"), "class-breaks.json")
