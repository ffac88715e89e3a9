"""The calibrated rates in one place, each with what it is held against.

Where a rate is published, it is the published one; the others are tuned until what the nøgletal count lands on the
published figures (seed/README.md shows both). FR21 = Fokusrevision 2021, Fleksjobordningen (STAR/Deloitte). FAA =
Kommunernes brug af fleksjob på få timer (DISCUS/COWI 2015). BEU = Folketingets Beskæftigelsesudvalg.
"""

from seed.dice import Weights

# --- Size and inflow -----------------------------------------------------------------------------------------------
COUNTRY_NOW = 119_500  # 115 999 in June 2025 (Jobindsats, Danmarkskort Fleksjobanalyse), carried on to October 2026
COUNTRY_2013 = 68_500  # about 71 000 at the end of 2013 (the same note)
INFLOW = (  # people a year in the country: BEU 2020-21 bilag 446; from 2021 on carried so that June 2025 is met
    (2013.5, 5400), (2014.5, 6375), (2015.5, 6725), (2016.5, 7775), (2017.5, 8875), (2018.5, 9500), (2019.5, 10650),
    (2020.5, 9625), (2021.5, 11800), (2022.5, 12300), (2024.5, 12500), (2026.5, 12200),
)  # fmt: skip
INFLOW_SEASON = (1.08, 1.02, 1.10, 0.97, 1.02, 1.08, 0.55, 0.92, 1.10, 1.06, 1.10, 1.00)
# Straight into a job, share of those visited: BEU bilag 446 (28, 31, 32 % in 2018-2020), less those who find one
# within days.
DIRECT = (
    (2013.5, 0.16), (2014.5, 0.21), (2016.5, 0.24), (2018.5, 0.26), (2019.5, 0.28), (2020.5, 0.29), (2026.8, 0.28),
)  # fmt: skip
MOVED_IN = 0.045  # visited in another municipality first

# --- People: FR21 table 2 (fleksjob 61 % women and 41 % under 50, ledighedsydelse 65 and 47 %) -----------------------
WOMEN = 0.618
AGE_NEW = Weights({(20, 29): 10, (30, 39): 18, (40, 49): 27, (50, 59): 37, (60, 64): 8})
AGE_2013 = Weights({(25, 34): 8, (35, 44): 24, (45, 54): 39, (55, 63): 29})
GRIP = Weights({"hurtig": 50, "middel": 34, "svær": 16})  # how easily a job is found
LEAVE_A_YEAR = {"hurtig": 0.024, "middel": 0.034, "svær": 0.064}
LEAVE_CAUSE = Weights({"foertidspension": 48, "fraflyttet": 19, "ordinaer": 13, "doed": 10, "andet": 10})
EARLY_PENSION = 0.46  # leaves between 60 and 66, the others at 67

# --- From ledighedsydelse to job and back ----------------------------------------------------------------------------
FIND_A_MONTH = {"hurtig": 0.092, "middel": 0.029, "svær": 0.008}
FIND_TREND = (  # tuned to LY 17-18 % in 2017-2020 (FR21 table 1) and 14.0 % in June 2025
    (2013.0, 0.60), (2016.0, 0.70), (2018.5, 0.74), (2019.9, 0.72), (2020.2, 0.56), (2021.0, 0.72),
    (2021.6, 1.12), (2023.0, 1.10), (2025.5, 1.08), (2026.3, 1.06), (2026.8, 0.98),
)  # fmt: skip
FIND_SEASON = (1.10, 1.05, 1.12, 1.02, 1.05, 0.98, 0.62, 1.22, 1.25, 1.05, 0.92, 0.62)
FIND_WOMAN, FIND_MAN = 0.92, 1.14
FIND_UNDER_50, FIND_OVER_50 = 1.06, 0.94
LOSE_A_MONTH = ((365, 0.014), (730, 0.0095), (10**6, 0.0056))  # a new-scheme job, by days in it
LOSE_OLD_A_MONTH = ((5 * 365, 0.0085), (10**6, 0.0030))  # an old-scheme job, by days since 2013 began
AFTER_JOB = Weights({"ledighedsydelse": 62, "fleksjob": 33, "andet": 5})
AFTER_POOL = Weights({"ledighedsydelse": 47, "fleksjob": 41, "foertidspension": 6, "andet": 6})
TEMPORARY = 0.72  # a first job is temporary for five years
ENDS_AT_FIVE_YEARS = 0.12

# --- Fleksjob --------------------------------------------------------------------------------------------------------
# By bracket 1-5 to over 30: tuned so that the stock meets FR21 table 3 (January 2021).
HOURS_START = (27, 35, 23.5, 10.0, 1.3, 0.4, 1.5)
HOURS_UNKNOWN = 0.058  # FR21 table 3
HOURS_IN_BRACKET = tuple(
    Weights(values)
    for values in (
        {1.0: 2, 2.0: 10, 2.5: 2, 3.0: 18, 3.5: 2, 4.0: 21, 4.5: 2, 5.0: 43},
        {6.0: 18, 6.5: 2, 7.0: 10, 7.5: 8, 8.0: 25, 9.0: 7, 10.0: 30},
        {11.0: 8, 12.0: 38, 12.5: 5, 13.0: 7, 14.0: 7, 15.0: 35},
        {16.0: 22, 17.0: 5, 18.0: 21, 18.5: 8, 20.0: 44},
        {21.0: 15, 22.0: 20, 24.0: 15, 25.0: 50},
        {28.0: 25, 29.6: 10, 30.0: 65},
        {32.0: 25, 35.0: 15, 37.0: 60},
    )
)
HOURS_OLD = Weights({12.0: 6, 15.0: 18, 18.5: 17, 20.0: 27, 25.0: 14, 30.0: 9, 37.0: 9})
CHANGES = 0.66  # share of jobs in which the hours may change at all
CHANGE_EVERY = 1000  # days between changes in those: tuned to 19.8 up, 16.7 down, 63.4 unchanged (FR21 table 4)
CHANGE_UP = (5.0, 0.59), (10.0, 0.63), (15.0, 0.45), (37.0, 0.30)  # chance that a change is upwards, by hours up to
STEP_UP = Weights({1.0: 18, 2.0: 25, 2.5: 5, 3.0: 18, 4.0: 10, 5.0: 18, 7.0: 4, 8.0: 2})  # +3.5 h (Deloitte 2015)
STEP_DOWN = Weights({1.0: 25, 2.0: 30, 3.0: 18, 4.0: 9, 5.0: 15, 6.0: 3})

SECTOR = Weights({"privat": 80.5, "kommunal": 11, "stat_region": 4, "forening": 5})  # FAA: 27 % public with pools
SECTOR_OLD = Weights({"privat": 52, "kommunal": 35, "stat_region": 9, "forening": 4})
FULLY_USED = 0.66, 0.87  # arbejdsevne used in full at ten hours or fewer, and above (FAA figure 4-33)
USE_UNKNOWN = 0.23  # FAA: not recorded for 23 %
MENTOR, AIDS, INTERNSHIP, INTERNSHIP_POOL = 0.07, 0.07, 0.58, 0.25  # FAA 4.2 and 3.2.1
RETENTION = 0.02, 0.06  # fastholdelsesfleksjob at ten hours or fewer, and above (FAA)
WAGE_CEILING = 0.81

# --- Practice: chance that a thing is done in time, before team and sagsbehandler shift it --------------------------
CV_IN_TIME = ((2018.0, 0.40), (2020.0, 0.43), (2020.5, 0.36), (2022.0, 0.40), (2026.8, 0.41))  # FR21: 49 %
CV_NEVER = 0.03  # of those not in time
CV_LATE = Weights({(22, 28): 46, (29, 35): 36, (36, 56): 13, (57, 150): 5})  # FR21 5.1: mostly four to five weeks
CV_BEFORE = 0.06  # available already when the ledighedsydelse begins
CV_KEPT = 0.12  # not taken down when a job begins
CV_COMPETENCE = 0.14  # FR21 3
TALK_EVERY = (  # days between jobsamtaler in the first six months
    (2018.0, 62), (2019.9, 54), (2020.2, 60), (2021.0, 53), (2025.7, 50), (2026.4, 46),
)  # fmt: skip
TALK_LATER_EVERY = 78
TALK_CONTENT = {"jobsoegning": 0.69, "aftaler": 0.52, "naeste": 0.13, "perspektiv": 0.61, "tilbud": 0.54}  # FR21 5.3, 6
FOLLOW_UP_HELD = 0.66
PROGRESSION_TALKED, PROGRESSION_TALKED_2_5 = 0.16, 0.33  # FR21 6: 28 % (N 160), 36 % (N 86)
STATUS_HELD = 0.58
REVIEW_STARTED, REVIEW_ENDED = 0.84, 0.86  # in time, and of those started in time; with REVIEW_NONE FR21's 65 %
REVIEW_NONE = 0.07
REVIEW_STATEMENT = 0.53  # FR21 5.4
PLAN_GOAL, PLAN_AS_RECOMMENDED = 0.69, 0.43  # FR21 5.2: 64 % of all on ledighedsydelse, some have no plan yet
MEASURES = {"virksomhedspraktik": 0.17, "vejledning_opkvalificering": 0.14, "mentor": 0.02, "andet": 0.05}  # FR21 5.2.1
RECOMMENDED = 0.36  # FR21 5.2.1
RECOMMENDED_KIND = Weights({"virksomhedspraktik": 40, "vejledning_opkvalificering": 20, "mentor": 20, "andet": 20})
MEASURE_DONE = 0.75  # FR21 5.2.2: 72 % of the recommended; some leave before
REHAB = {  # share of rehabsager with each, FR21 3, 4 and 6
    "le265": 0.96, "virksomhedskonsulent": 0.29, "skaanehensyn": 0.97, "jobmaal": 0.83, "borgerperspektiv": 0.52,
    "egen_soegning_vurderet": 0.06, "arbejdsevne_timer": 0.84, "udvikling_estimat": 0.04, "progression_overvejet": 0.04,
    "indsats_beskrevet": 0.29, "handicapordning_vurderet": 0.01,
}  # fmt: skip
REHAB_JOB_AT_HAND = 0.13, 0.55  # with a concrete job at the meeting: later on ledighedsydelse, straight into a job
REHAB_WEEKS = 19.8, 16.7  # without and with a job at hand, FR21 3
REHAB_TOLD = 0.43, 0.50, 0.82  # within days, within four, within two weeks (figure 29)
BOOKED_WRONG = {"fleksjob": 0.02, "ledighedsydelse": 0.01}  # FR21 7.1
SANCTION_A_YEAR = 0.03
SANCTION_REASON = 0.78
