package dev.dateline.trainer;

/**
 * Weights learnt by FTRL-Proximal (McMahan and others, "Ad Click Prediction", 2013): a step for
 * each weight by what its gradients were so far, and an L1 penalty that keeps weights of little use
 * at exactly zero without touching them.
 */
final class FtrlWeights {

  private final float[] weights;
  private final float[] z;
  private final float[] n;
  private final float alpha;
  private final float beta;
  private final float l1;
  private final float l2;

  FtrlWeights(int size, float alpha, float beta, float l1, float l2) {
    this.weights = new float[size];
    this.z = new float[size];
    this.n = new float[size];
    this.alpha = alpha;
    this.beta = beta;
    this.l1 = l1;
    this.l2 = l2;
  }

  /** The weights; to be read only. */
  float[] weights() {
    return weights;
  }

  void step(int at, float gradient) {
    float squared = n[at] + gradient * gradient;
    float sigma = ((float) Math.sqrt(squared) - (float) Math.sqrt(n[at])) / alpha;
    z[at] += gradient - sigma * weights[at];
    n[at] = squared;
    float pull = z[at];
    if (Math.abs(pull) <= l1) {
      weights[at] = 0;
      return;
    }
    float excess = pull > 0 ? pull - l1 : pull + l1;
    weights[at] = -excess / ((beta + (float) Math.sqrt(squared)) / alpha + l2);
  }
}
