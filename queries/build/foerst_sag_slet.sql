-- formål: Enkelte borgere huskes kun så længe, som indstillingen siger.
DELETE FROM historik.foerst_sag WHERE maaned < $fra
